"""A run over files, stage by stage: every task reads paths and writes one file of results, named by what it is made of.

What is finished is found by its name, so a run that was killed goes on, a run after a change does what the change asks
for, and a task may be done by any worker, twice if need be.  The functions that do the work are those of `pipeline`.
"""
