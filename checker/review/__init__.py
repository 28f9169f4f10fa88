"""What editors decide on findings, and how a finding is recognised on the next run."""
