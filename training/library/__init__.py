"""Reads content and hands out modules; checks them."""
