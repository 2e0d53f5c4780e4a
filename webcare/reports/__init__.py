"""What leaves the house: pages, tables and statements of what trainees did. The only room that may speak HTTP outward.

Not here: what is said in the debrief (`exercise.debrief`), where it is kept (`store.records`).
"""
