/** The choice of a channel: what is still to be asked, where the answers lead, and the address that says them. */

/** Returns the outcome of the first row of a table that all these answers meet; undefined while it is not known. */
export function outcomeOf(answers, { questions, rows }) {
  return nextQuestion(answers, { questions, rows }) ? undefined : firstMet(answers, rows)?.to;
}

/** Returns the first question that the table still needs, or that is always asked; undefined when there is none. */
export function nextQuestion(answers, { questions, rows }) {
  const needed = neededBy(answers, rows);
  return questions.find(({ name, always }) => answers[name] === undefined && (always || needed.has(name)));
}

/** Reads the answers that follow « # », as far as they were asked: what the table would not ask is left out. */
export function readAnswers(hash, table) {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ""));
  const answers = {};
  for (;;) {
    const question = nextQuestion(answers, table);
    const answer = parameters.get(question?.name);
    if (!question?.answers.includes(answer)) {
      return answers;
    }
    answers[question.name] = answer;
  }
}

/** Writes answers as what follows « # ». */
export function writeAnswers(answers) {
  return `#${new URLSearchParams(answers)}`;
}

/** Returns the answers given before a question: those that stay when it is asked again. */
export function answersBefore(name, answers, { questions }) {
  const earlier = questions.slice(
    0,
    questions.findIndex((question) => question.name === name),
  );
  return Object.fromEntries(
    earlier.filter((one) => answers[one.name]).map((one) => [one.name, answers[one.name]]),
  );
}

/** Returns the preference that an outcome does not follow; undefined when it does, or when there is none. */
export function overruled({ preference }, channel, preferred) {
  return preference in preferred && preference !== channel ? preference : undefined;
}

function firstMet(answers, rows) {
  return rows.find(({ when }) => Object.entries(when).every(([name, answer]) => answers[name] === answer));
}

/** What the rows that may still be the first ask, down to the one that is met already. */
function neededBy(answers, rows) {
  const possible = rows.filter(({ when }) =>
    Object.entries(when).every(([name, answer]) => [undefined, answer].includes(answers[name])),
  );
  const met = possible.indexOf(firstMet(answers, possible));
  const open = met < 0 ? possible : possible.slice(0, met);
  return new Set(open.flatMap(({ when }) => Object.keys(when)));
}
