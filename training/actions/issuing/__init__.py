"""Completions wait for a grown-up, who looks at them and signs."""
