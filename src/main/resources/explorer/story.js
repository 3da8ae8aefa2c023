/**
 * Turns an answer into what is drawn and said: nodes in columns from the one who asks to the dialog, each with the sentence
 * that says the same.
 */

const urnEnd = (urn) => urn.slice(urn.lastIndexOf(':') + 1);

/** The text of a localized list; the service has pruned it to one language where it could. */
const text = (localized) => (localized && localized.length > 0 ? localized[0].value : '');

export function tell(question, answer, t) {
  const teller = new Teller(question, answer, t);
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

class Teller {
  constructor(question, answer, t) {
    this.question = question;
    this.body = answer.body;
    this.t = t;
    this.date = new Intl.DateTimeFormat(question.language === 'en' ? 'en-GB' : 'nb-NO', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
  }

  // what can come of it

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
      facts: this.facts(evidence.currentAuthenticationLevel),
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
        facts: this.facts(),
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
      facts: this.facts(level),
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
      facts: this.facts(undefined),
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
        facts: this.problemFacts(),
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
      facts: this.problemFacts(),
    };
  }

  unknown() {
    const { t, question } = this;
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
      facts: this.problemFacts(),
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
      facts: this.problemFacts(),
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
      facts: this.problemFacts(),
    };
  }

  // the nodes

  asker(level) {
    const { t, question } = this;
    const title = question.caller?.name ?? t.you;
    return {
      kind: question.caller?.kind ?? 'person',
      eyebrow: t.kinds[question.caller?.kind ?? 'person'],
      title,
      lines: level === undefined || level === '' ? [] : [t.atLevel(level)],
      words: t.words.asks(title, level === '' ? undefined : level),
    };
  }

  owner() {
    const { t, question } = this;
    const title = question.caller?.name ?? t.ownerYou;
    return { kind: 'owner', eyebrow: t.kinds.owner, title, lines: [], words: t.words.asks(title) };
  }

  subject(level) {
    const { t, question } = this;
    const known = question.subjectCaller;
    const title = known?.name ?? urnEnd(question.subject);
    return {
      kind: known?.kind ?? 'person',
      eyebrow: t.kinds[known?.kind ?? 'person'],
      title,
      lines: level === undefined ? [] : [t.atLevel(level)],
      words: t.words.asksFor(question.caller?.name ?? t.ownerYou, title, level),
    };
  }

  grant(item) {
    const { t } = this;
    const name = this.grantName(item);
    const lines = [];
    if (item.validTo) {
      lines.push(t.until(this.date.format(new Date(item.validTo))));
    }
    if (item.inheritedFrom) {
      lines.push(t.inheritedFrom(this.partyName(item.inheritedFrom)));
    }
    const what = [t.words[item.grantType](name), ...lines].join(', ');
    return { kind: item.grantType, eyebrow: t.kinds[item.grantType], title: name, lines, words: t.words.opens(what) };
  }

  grantName(item) {
    switch (item.grantType) {
      case 'ResourceDelegation':
        return text(this.body.serviceResource.name);
      case 'InstanceDelegation':
        return this.t.exactlyThis;
      default:
        return text(item.name) || urnEnd(item.subject);
    }
  }

  /** What would open it. */
  options(options) {
    const { t } = this;
    const missing = (kind) => (subject) => {
      const name = text(subject.name) || urnEnd(subject.urn);
      return {
        kind,
        eyebrow: t.kinds[kind],
        title: name,
        lines: [],
        words: t.words.wouldOpen(t.words[kind](name)),
        missing: true,
      };
    };
    return options
      ? [...options.roles.map(missing('Role')), ...options.accessPackages.map(missing('AccessPackage'))]
      : [];
  }

  orNothing(options) {
    const { t } = this;
    return options.length > 0 ? options : [this.nothing(t.kinds.nothing, t.noGrant, t.words.noGrant)];
  }

  nothing(eyebrow, title, words) {
    return { kind: 'nothing', eyebrow, title, lines: [], words, missing: true };
  }

  party() {
    const { t, body } = this;
    const name = this.partyName(body.party);
    const number = this.number(body.party);
    return {
      kind: 'party',
      eyebrow: t.kinds.party,
      title: name,
      lines: number === name ? [] : [number],
      words: t.words.party(number === name ? name : `${name}, ${number}`),
    };
  }

  partyName(urn) {
    const { question } = this;
    const own = [question.caller, question.subjectCaller].find((caller) => caller?.urn === urn);
    return question.parties[urn] ?? own?.name ?? this.number(urn);
  }

  /** As numbers of organizations are written: 315 001 005. */
  number(urn) {
    const end = urnEnd(urn);
    return urn.includes(':organization:') ? end.replace(/(\d{3})(?=\d)/g, '$1\u00a0') : end;
  }

  service(words) {
    const { t, body } = this;
    const resource = body.serviceResource;
    const needed = resource.minimumAuthenticationLevel;
    return {
      kind: 'service',
      eyebrow: t.kinds.service,
      title: text(resource.name),
      lines: [text(body.serviceOwner.name), t.needsLevel(needed)],
      words: words ?? t.words.service(text(resource.name), needed),
    };
  }

  unknownService() {
    const { t } = this;
    return { kind: 'service', eyebrow: t.kinds.service, title: t.theService, lines: [], words: t.words.unknownService, missing: true };
  }

  dialog() {
    const { t, body } = this;
    const lines = body.deletedAt ? [t.deletedAt(this.date.format(new Date(body.deletedAt)))] : [];
    const title = text(body.title);
    return {
      kind: 'dialog',
      eyebrow: t.kinds.dialog,
      title: title || urnEnd(body.instanceRef),
      lines,
      words: [t.words.dialog(title, body.instanceRef), ...lines].join(' '),
    };
  }

  reference() {
    const { t, question } = this;
    return {
      kind: 'reference',
      eyebrow: t.kinds.reference,
      title: question.reference.replace(/^urn:altinn:/i, ''),
      lines: [],
      words: t.words.reference(question.reference),
    };
  }

  // what is said beside it

  levelNote(current) {
    const needed = this.body.serviceResource.minimumAuthenticationLevel;
    return current < needed ? this.t.levelTooLow(current, needed) : undefined;
  }

  delegation(options) {
    return options && (options.isDelegable ? this.t.delegable : this.t.notDelegable);
  }

  facts(level) {
    const { t, body } = this;
    const facts = [
      [t.factNames.title, text(body.title)],
      [t.factNames.nonSensitiveTitle, text(body.nonSensitiveTitle)],
      [t.factNames.dialogId, body.dialogId],
      [t.factNames.instanceRef, body.instanceRef],
      [t.factNames.party, body.party],
      [t.factNames.service, `${text(body.serviceResource.name)} (${body.serviceResource.id})`],
      [t.factNames.owner, `${text(body.serviceOwner.name)} (${body.serviceOwner.code}, ${body.serviceOwner.orgNumber})`],
      [t.factNames.levels, t.levels(level, body.serviceResource.minimumAuthenticationLevel)],
      [t.factNames.hasAccess, body.hasAccess === undefined ? '' : body.hasAccess ? t.yes : t.no],
    ];
    return facts.filter(([, value]) => value);
  }

  problemFacts() {
    const { t, body } = this;
    return [
      [t.factNames.code, body.code],
      [t.factNames.detail, body.detail],
      [t.factNames.traceId, body.traceId],
    ].filter(([, value]) => value);
  }
}
