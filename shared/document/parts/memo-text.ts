/** What the memo says of its method. Words around figures made elsewhere. */
import { LEVEL_BANDS } from '../../scoring/sp800-30';
import { LEVELS } from '../../scoring/types';
import { levelName } from '../../wording/format';
import type { MemoPart } from '../memo-types';

/** How the figures come about, for a reader who wants to check them. */
export function methodText(): readonly string[] {
  return [
    'Scales. Likelihood, impact and risk use the five levels and the 0–100 semi-quantitative values of NIST Special Publication 800-30 Revision 1 (Tables G-2, H-3 and I-3). The level of a risk is read from its Table I-2, which the heat map prints.',
    'Inherent risk. Each scenario has a base likelihood and impact, raised or lowered by facts of the profile. The reasons are printed with each scenario. They are a judgment written into the edition, not measurements.',
    'Controls. Each control question acts on likelihood or on impact with a weight of 1 to 5. Together the controls take off at most the share the scenario’s cap allows, never more than 90 percent of an axis: no set of controls removes all risk.',
    'Figure. The risk figure is the square root of likelihood times impact, held inside the band that Table I-3 gives to the level from Table I-2, so that figure and level never contradict each other.',
    'Ranges. A question that is not answered, or answered “not known yet”, counts as the whole span from no control to full control. The low end of a risk is the best case, the high end the worst; the range contains the result of every way the open answers can turn out. Where nothing is open the range is one figure.',
    `Readiness. 100 times the weighted effectiveness of the answers, divided by the sum of their weights. Legal exposure is 100 minus the readiness in what law requires of the Company on the day; position readiness covers the rest. A question whose duty depends on a fact the profile leaves open may count towards either, and both ranges take that in. The two are never added or averaged. Where nothing counts there is no figure. Every answer but the best has a finding, which restates that answer; “not known yet” is an open question and never a finding.`,
    'Decisions. Preconditions come first: an option with one that is not met is closed, one with a precondition not known to be met is not open yet, and neither is recommended. Each factor counts weight times pull times how far it holds (yes 1, in part ½, no 0, not known the whole span), so each option has a range. 100 is the most that could speak for, or against, any one option. The open option with the highest middle is recommended; of equal ones, that with the better worst case. It is called recommended for now while what is not known can still change it. A weight of counsel’s own counts only with a reason beside it.',
    'Set aside. Questions marked not applicable with a reason, answers the profile hides and answers to questions this edition does not have leave every figure. They are kept and printed in the appendices.',
    'Contributions. For each scenario the points taken off by the answers add up to inherent minus residual risk, in the worst and in the best case.',
  ];
}

/** The bands of the five levels, as the standard prints them. */
export function levelBands(): MemoPart['levelBands'] {
  return LEVELS.map((level) => ({
    level,
    name: levelName(level),
    band: `${String(LEVEL_BANDS[level].from)}–${String(LEVEL_BANDS[level].to)}`,
  }));
}
