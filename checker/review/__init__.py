"""What editors decide of findings, and how a finding is known again on the next run."""
