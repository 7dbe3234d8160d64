"""What is printed: modules as plain HTML that needs nothing else, and sign-in cards as PDF."""
