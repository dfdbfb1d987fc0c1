"""How fast the coder is, beside the bare spaCy pipeline on the same items: `make benchmark`. No part of the package."""
