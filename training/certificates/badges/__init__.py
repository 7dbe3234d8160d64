"""A certificate of a member of staff once more, as an Open Badge 3.0 that others can read.

Each is signed as a VC-JWT with EdDSA, under the school's key as a `did:key`; it is not certified by
1EdTech. Their conformance asks for RS256 or for an `eddsa-rdfc-2022` proof, and their validator
refuses EdDSA in a JWT, so nobody may be told that it conforms. A badge says nothing of being
withdrawn: it has no credentialStatus, since that would have to be asked for over the network. The
certificate in its QR code stays what proves something; the badge is for a portfolio.

Nobody makes one of a child's certificate: a child's credential is not for the web.
"""
