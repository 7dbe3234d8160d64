"""Certificates on paper and as pictures: worth framing for children, sober for adults."""
