/** What stands on the way from the one who asks to the dialog: each with the sentence that says the same. */

const urnEnd = (urn) => urn.slice(urn.lastIndexOf(':') + 1);

/** The text of a localized list; the service has pruned it to one language where it could. */
export const text = (localized) => (localized && localized.length > 0 ? localized[0].value : '');

export class Nodes {
  constructor(question, body, t) {
    this.question = question;
    this.body = body;
    this.t = t;
    this.date = new Intl.DateTimeFormat(question.language === 'en' ? 'en-GB' : 'nb-NO', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
  }

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
}
