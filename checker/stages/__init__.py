"""A run over files, stage by stage: each task reads paths and writes one file of results, named for what it comes from.

Finished work is found by its name, so a run that was killed can go on, a run after a change does only what the change
requires, and any worker may do a task, even twice.  The functions that do the work are those of `pipeline`.
"""
