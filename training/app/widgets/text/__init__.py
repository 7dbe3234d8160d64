"""What modules and help pages say: blocks, chats, posts and drawings."""
