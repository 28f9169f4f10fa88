"""The desk: the page of a review on this machine, on which an editor decides."""
