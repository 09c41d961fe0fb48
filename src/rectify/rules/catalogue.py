"""The catalogue: every rule, sorted by code. `check` loads it with the first report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rectify.rules import (
    dates,
    deadlines,
    deeds,
    histories,
    measures,
    numbering,
    outcomes,
    publication,
    recurrence,
    responsibilities,
    statuses,
    totals,
)

if TYPE_CHECKING:
    from rectify.rules.engine import Rule

ALL: tuple[Rule, ...] = (
    dates.dates_out_of_order,
    dates.broken_date,
    dates.measure_before_inspection,
    dates.date_after_signature,
    deadlines.plan_late,
    deadlines.meeting_late,
    deadlines.report_late,
    deadlines.overdue,
    deadlines.due_after_parent,
    histories.completed_without_evidence,
    histories.self_verified,
    histories.closed_before_verified,
    measures.empty_account,
    measures.repeated_account,
    measures.skipped_measure,
    numbering.duplicate_ordinal,
    numbering.missing_ordinal,
    numbering.ordinal_out_of_order,
    numbering.repeated_title,
    outcomes.money_without_recovery,
    outcomes.outcome_claim_differs,
    publication.no_title,
    publication.no_signature,
    publication.no_date,
    publication.no_contact,
    publication.no_organizing_part,
    publication.no_next_steps,
    publication.inspection_facts_missing,
    publication.withheld_without_reason,
    publication.personal_data,
    recurrence.earlier_round_unlinked,
    responsibilities.no_leader,
    responsibilities.no_lead_unit,
    responsibilities.no_due_date,
    responsibilities.no_goal,
    responsibilities.no_first_responsible,
    statuses.completed_over_open_part,
    statuses.completed_but_pending,
    statuses.unstated_status,
    statuses.sustained_without_stage,
    statuses.open_without_next_step,
    deeds.meetings_only,
    deeds.rule_as_only_outcome,
    statuses.infeasible_under_completed,
    totals.claimed_total_differs,
    totals.claimed_status_count_differs,
    totals.parts_do_not_sum,
    totals.part_exceeds_whole,
    totals.rate_differs,
    totals.amounts_do_not_sum,
    totals.sustained_counted_apart,
)
"""Every rule, sorted by code."""

RETIRED: tuple[str, ...] = ()
"""Codes that were removed; they are kept here, and never used again."""
