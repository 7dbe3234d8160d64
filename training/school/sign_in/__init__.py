"""How somebody shows that they are who they say: three pictures, or a passphrase."""
