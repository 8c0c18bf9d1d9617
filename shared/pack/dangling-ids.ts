/** Finds ids in a pack that lead nowhere or stand twice. Reports only; changes nothing. */
import type { PackProblem } from './load-pack';
import type { Applicability, AuthorityRef, Decision, Facet, Pack } from './schema';

class Check {
  readonly problems: PackProblem[] = [];

  constructor(private readonly pack: Pack) {}

  report(file: string, path: string, message: string): void {
    this.problems.push({ file, path, message });
  }

  unique(file: string, what: string, ids: readonly string[]): void {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) this.report(file, id, `Two ${what} have the id "${id}".`);
      seen.add(id);
    }
  }

  authorities(file: string, path: string, refs: readonly AuthorityRef[]): void {
    for (const ref of refs) {
      if (!this.pack.authorities.some((authority) => authority.id === ref.authority)) {
        this.report(file, path, `No authority has the id "${ref.authority}".`);
      }
    }
  }

  applicability(file: string, path: string, expression: Applicability): void {
    switch (expression.kind) {
      case 'always':
        return;
      case 'facet':
        this.facetOptions(file, path, expression);
        return;
      case 'not':
        this.applicability(file, path, expression.of);
        return;
      case 'all':
      case 'any':
        for (const part of expression.of) this.applicability(file, path, part);
    }
  }

  private facetOptions(
    file: string,
    path: string,
    expression: { readonly facet: string; readonly anyOf: readonly string[] },
  ): void {
    const facet: Facet | undefined = this.pack.facets.find((candidate) => candidate.id === expression.facet);
    if (facet === undefined) {
      this.report(file, path, `No facet has the id "${expression.facet}".`);
      return;
    }
    for (const id of expression.anyOf) {
      if (!facet.options.some((option) => option.id === id)) {
        this.report(file, path, `The facet "${facet.id}" has no option "${id}".`);
      }
    }
  }
}

function checkFacets(check: Check, pack: Pack): void {
  check.unique(
    'facets.json',
    'facets',
    pack.facets.map((facet) => facet.id),
  );
  for (const facet of pack.facets) {
    check.unique(
      'facets.json',
      `options of "${facet.id}"`,
      facet.options.map((option) => option.id),
    );
    check.authorities('facets.json', facet.id, facet.authorities);
  }
}

function checkModules(check: Check, pack: Pack): void {
  check.unique(
    'pack.json',
    'modules',
    pack.modules.map((module) => module.id),
  );
  const questions = pack.modules.flatMap((module) => module.questions.map((question) => question.id));
  check.unique('modules', 'questions', questions);
  pack.modules.forEach((module, index) => {
    const file = pack.manifest.modules[index] ?? 'modules';
    for (const question of module.questions) {
      check.unique(
        file,
        `options of ${question.id}`,
        question.options.map((option) => option.id),
      );
      check.applicability(file, question.id, question.applicability);
      check.authorities(file, question.id, question.authorities);
    }
  });
}

function checkScenarios(check: Check, pack: Pack, questions: ReadonlySet<string>): void {
  const file = 'scenarios.json';
  check.unique(
    file,
    'scenarios',
    pack.scenarios.map((scenario) => scenario.id),
  );
  for (const scenario of pack.scenarios) {
    check.authorities(file, scenario.id, scenario.authorities);
    for (const adjustment of [...scenario.likelihood.adjust, ...scenario.impact.adjust]) {
      check.applicability(file, scenario.id, adjustment.when);
    }
    check.unique(
      file,
      `controls of ${scenario.id}`,
      scenario.controls.map((control) => `${control.question} (${control.axis})`),
    );
    for (const { question } of scenario.controls) {
      if (!questions.has(question)) check.report(file, scenario.id, `No question has the id "${question}".`);
    }
  }
}

function checkDecisionCodes(check: Check, decision: Decision): void {
  const file = 'decisions.json';
  const codes = decision.options.map((option) => option.code);
  check.unique(file, `options of "${decision.id}"`, codes);
  check.unique(
    file,
    `gates of "${decision.id}"`,
    decision.gates.map((gate) => gate.id),
  );
  check.unique(
    file,
    `factors of "${decision.id}"`,
    decision.factors.map((factor) => factor.id),
  );
  const used = [
    ...decision.gates.flatMap((gate) => gate.guards),
    ...decision.factors.flatMap((factor) => Object.keys(factor.pulls)),
  ];
  for (const code of new Set(used)) {
    if (!codes.includes(code)) check.report(file, decision.id, `No option has the code "${code}".`);
  }
  for (const factor of decision.factors) check.authorities(file, factor.id, factor.authorities);
}

/** Provisions, milestones, terms and the dated switches. */
function checkReference(check: Check, pack: Pack): void {
  check.unique(
    'provisions.json',
    'provisions',
    pack.provisions.map(({ authority, pin }) => `${authority} ${pin}`),
  );
  for (const { authority, pin } of pack.provisions)
    check.authorities('provisions.json', pin, [{ authority }]);
  check.unique(
    'timeline.json',
    'milestones',
    pack.timeline.map((milestone) => milestone.id),
  );
  for (const milestone of pack.timeline) {
    const refs = [{ authority: milestone.authority }, ...milestone.authorities];
    check.authorities('timeline.json', milestone.id, refs);
  }
  check.unique(
    'glossary.json',
    'terms',
    pack.glossary.map((term) => term.id),
  );
  for (const term of pack.glossary) check.authorities('glossary.json', term.id, term.authorities);
  const questions = pack.modules.flatMap((module) => module.questions);
  for (const { id, variants } of [...questions, ...pack.statements]) {
    check.authorities(
      'variants',
      id,
      variants.map((variant) => ({ authority: variant.whenExpired })),
    );
  }
}

function checkRest(check: Check, pack: Pack, questions: ReadonlySet<string>): void {
  check.unique(
    'clocks.json',
    'clocks',
    pack.clocks.map((clock) => clock.id),
  );
  for (const clock of pack.clocks) {
    check.applicability('clocks.json', clock.id, clock.applicability);
    check.authorities('clocks.json', clock.id, clock.authorities);
  }
  check.unique(
    'statements.json',
    'statements',
    pack.statements.map((statement) => statement.id),
  );
  for (const statement of pack.statements) {
    check.authorities('statements.json', statement.id, statement.authorities);
  }
  check.unique(
    'decisions.json',
    'decisions',
    pack.decisions.map((decision) => decision.id),
  );
  for (const decision of pack.decisions) {
    check.applicability('decisions.json', decision.id, decision.applicability);
    check.authorities('decisions.json', decision.id, decision.authorities);
    checkDecisionCodes(check, decision);
  }
  checkReference(check, pack);
  check.unique(
    'prompts.json',
    'prompts',
    pack.prompts.map((prompt) => prompt.id),
  );
  for (const prompt of pack.prompts) {
    for (const id of prompt.questions) {
      if (!questions.has(id)) check.report('prompts.json', prompt.id, `No question has the id "${id}".`);
    }
  }
}

/** Every id in the pack that is used but not defined, or defined twice. Empty for a sound pack. */
export function findDanglingIds(pack: Pack): readonly PackProblem[] {
  const check = new Check(pack);
  const questions = new Set(
    pack.modules.flatMap((module) => module.questions.map((question) => question.id)),
  );
  check.unique(
    'authorities.json',
    'authorities',
    pack.authorities.map((authority) => authority.id),
  );
  checkFacets(check, pack);
  checkModules(check, pack);
  checkScenarios(check, pack, questions);
  checkRest(check, pack, questions);
  return check.problems;
}
