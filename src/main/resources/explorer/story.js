/** Turns an answer into what is drawn and said: nodes in columns from the one who asks to the dialog. */
import { factsOf, problemFacts } from './facts.js';
import { Nodes, text } from './nodes.js';

export function tell(question, answer, t) {
  const teller = new Teller(question, answer.body, t);
  switch (answer.status) {
    case 200:
      return question.audience === 'enduser' ? teller.open() : teller.owners();
    case 403:
      return teller.forbidden();
    case 404:
      return teller.unknown();
    case 409:
      return teller.ambiguous();
    default:
      return teller.refused();
  }
}

class Teller extends Nodes {
  open() {
    const { body, t, question } = this;
    const evidence = body.authorizationEvidence;
    const asker = this.asker(evidence.currentAuthenticationLevel);
    return {
      tone: 'open',
      verdict: t.verdicts.open(asker.title),
      explanation: text(evidence.explanation),
      note: this.levelNote(evidence.currentAuthenticationLevel),
      columns: [[asker], evidence.evidence.map((item) => this.grant(item)), [this.party()], [this.service()], [this.dialog()]],
      facts: factsOf(body, t, evidence.currentAuthenticationLevel),
      question,
    };
  }

  owners() {
    const { body, t } = this;
    if (body.hasAccess === undefined) {
      const owner = this.owner();
      return {
        tone: 'neutral',
        verdict: t.verdicts.owners,
        explanation: t.reasons.owners,
        columns: [[owner], [this.service(t.words.owns(owner.title, text(body.serviceResource.name)))], [this.dialog()]],
        facts: factsOf(body, t),
      };
    }
    return body.hasAccess ? this.ownersOpen() : this.ownersClosed();
  }

  ownersOpen() {
    const { body, t } = this;
    const level = body.authorizationEvidence.currentAuthenticationLevel;
    const person = this.subject(level);
    return {
      tone: 'open',
      verdict: t.verdicts.open(person.title),
      explanation: text(body.authorizationEvidence.explanation),
      note: level === undefined ? undefined : this.levelNote(level),
      above: this.owner(),
      columns: [
        [person],
        body.authorizationEvidence.evidence.map((item) => this.grant(item)),
        [this.party()],
        [this.service()],
        [this.dialog()],
      ],
      facts: factsOf(body, t, level),
    };
  }

  ownersClosed() {
    const { body, t } = this;
    const person = this.subject(this.question.stated === '' ? undefined : this.question.stated);
    const options = this.options(body.accessOptions);
    return {
      tone: 'closed',
      verdict: t.verdicts.closed(person.title),
      explanation: options.length > 0 ? t.reasons.options : t.reasons.closedForOwner,
      note: this.delegation(body.accessOptions),
      above: this.owner(),
      columns: [[person], this.orNothing(options), [this.party()], [this.service()], [this.dialog()]],
      facts: factsOf(body, t),
    };
  }

  forbidden() {
    const { body, t, question } = this;
    if (body.code === 'another-owners-dialog') {
      return {
        tone: 'closed',
        verdict: t.verdicts.anothers,
        explanation: t.reasons.anothers,
        columns: [[this.owner()], [this.nothing(t.kinds.nothing, t.verdicts.anothers, t.reasons.anothers)], [this.reference()]],
        facts: problemFacts(body, t),
      };
    }
    if (body.code !== 'access-denied') {
      return this.refused();
    }
    const asker = this.asker(question.level);
    const options = this.options(body.accessOptions);
    const columns = [[asker], this.orNothing(options), [this.reference()]];
    if (options.length > 0) {
      columns.splice(2, 0, [this.unknownService()]);
    }
    return {
      tone: 'closed',
      verdict: t.verdicts.closed(asker.title),
      explanation: options.length > 0 ? t.reasons.options : t.reasons.closed,
      note: this.delegation(body.accessOptions),
      columns,
      facts: problemFacts(body, t),
    };
  }

  unknown() {
    const { t, question, body } = this;
    const isOwner = question.audience === 'serviceowner';
    return {
      tone: 'neutral',
      verdict: t.verdicts.unknown,
      explanation: isOwner ? t.reasons.unknownToOwner : t.reasons.unknown,
      columns: [
        [isOwner ? this.owner() : this.asker(question.level)],
        [this.reference()],
        [this.nothing(t.kinds.dialog, t.noDialog, t.words.noDialog)],
      ],
      facts: problemFacts(body, t),
    };
  }

  ambiguous() {
    const { t, question, body } = this;
    const dialogs = body.candidates.map((id) => ({
      kind: 'dialog',
      eyebrow: t.kinds.dialog,
      title: id,
      lines: [],
      words: `${t.kinds.dialog} ${id}.`,
    }));
    return {
      tone: 'neutral',
      verdict: t.verdicts.ambiguous,
      explanation: t.reasons.ambiguous,
      columns: [[question.audience === 'serviceowner' ? this.owner() : this.asker(question.level)], [this.reference()], dialogs],
      candidates: body.candidates,
      facts: problemFacts(body, t),
    };
  }

  refused() {
    const { t, question, body } = this;
    const isInvalid = body.errors?.instanceRef !== undefined;
    return {
      tone: 'closed',
      verdict: isInvalid ? t.verdicts.invalid : t.verdicts.refused,
      explanation: body.errors ? Object.values(body.errors).flat().join(' ') : (body.detail ?? ''),
      fieldError: isInvalid ? body.errors.instanceRef.join(' ') : undefined,
      columns: [
        [question.audience === 'serviceowner' ? this.owner() : this.asker(question.level)],
        [this.nothing(t.kinds.nothing, body.title ?? '', `${body.title}: ${body.detail}`)],
      ],
      facts: problemFacts(body, t),
    };
  }

  levelNote(current) {
    const needed = this.body.serviceResource.minimumAuthenticationLevel;
    return current < needed ? this.t.levelTooLow(current, needed) : undefined;
  }

  delegation(options) {
    return options && (options.isDelegable ? this.t.delegable : this.t.notDelegable);
  }
}
