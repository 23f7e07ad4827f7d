"""Checks: what a fence may say, and how it is drawn and summed up."""
