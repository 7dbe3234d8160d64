"""Lists of people as schools' systems export them: read, understood, planned, then kept."""
