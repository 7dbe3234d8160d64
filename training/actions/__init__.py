"""What people do that touches several rooms, one file each."""
