"""What was earned: signed with the school's key, shown as a QR code, verified with no network."""
