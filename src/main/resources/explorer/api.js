/** The public API, and – in a local run – the place that gives tokens. */

/** Who can be chosen here; nobody where tokens must be pasted. */
export async function choices() {
  const answer = await fetch('explorer/callers.json');
  return answer.json();
}

/** A token for one of the choices. */
export async function tokenFor(place, caller, level) {
  const answer = await fetch(`${place}?${new URLSearchParams({ caller, level })}`, { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`no token: ${answer.status}`);
  }
  return answer.text();
}

/** What the API calls an organization that the end user acts for; nothing where it says nothing. */
export async function partyName(question, urn) {
  const path = `api/v1/enduser/parties?${new URLSearchParams({ party: urn })}`;
  const answer = await fetch(path, { headers: { Authorization: `Bearer ${question.token}` } });
  return answer.ok ? (await answer.json()).items[0]?.name : undefined;
}

/**
 * Looks the reference up.
 *
 * @param question audience, reference, language, token; for an owner also subject and stated level
 * @returns status, body, and the request as it would be written down
 */
export async function lookUp(question) {
  const query = new URLSearchParams({ instanceRef: question.reference });
  const headers = { 'Accept-Language': question.language };
  if (question.subject) {
    headers['Dialog-End-User'] = question.subject;
    if (question.stated) {
      query.set('endUserAuthenticationLevel', question.stated);
    }
  }
  const path = `api/v1/${question.audience}/dialoglookup?${query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
  const answer = await fetch(path, { headers: { ...headers, Authorization: `Bearer ${question.token}` }, cache: 'no-store' });
  const written = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return {
    status: answer.status,
    body: await answer.json(),
    request: [`GET /${path}`, ...written, 'Authorization: Bearer …'].join('\n'),
  };
}
