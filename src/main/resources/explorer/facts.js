/** What of an answer is listed beside the picture, as names and values. */
import { text } from './nodes.js';

export function factsOf(body, t, level) {
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

export function problemFacts(body, t) {
  return [
    [t.factNames.code, body.code],
    [t.factNames.detail, body.detail],
    [t.factNames.traceId, body.traceId],
  ].filter(([, value]) => value);
}
