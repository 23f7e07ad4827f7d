"""The site on other people's servers: what to send, a hotspot for phones, compressed files."""
