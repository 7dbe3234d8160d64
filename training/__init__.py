"""Offline-first online-safety training for primary schools."""
