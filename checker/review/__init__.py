"""What editors decide on findings, and how a finding is known again on the next run."""
