"""The coder's version, written to every coding. Raised with every change that can change a coded value."""

CODER_VERSION = "1.1.0"
