"""The front door: reads the command line, builds the rooms, opens one."""
