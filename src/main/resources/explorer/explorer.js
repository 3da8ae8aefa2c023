/** The page: reads the question, asks the API, shows the answer. */
import { choices, lookUp, partyName, tokenFor } from './api.js';
import { $, form, isPasting, named, page, question, sayInvalid, showCaller, showFields, speak, texts } from './form.js';
import { draw } from './picture.js';
import { tell } from './story.js';

async function ask() {
  const asked = question();
  if (!asked.reference) {
    sayInvalid(texts().referenceNeeded);
    $('reference').focus();
    return;
  }
  sayInvalid();
  $('status').textContent = texts().asking;
  form.setAttribute('aria-busy', 'true');
  try {
    asked.token = isPasting() ? $('token').value.trim() : await tokenFor(page.known.tokens, asked.caller.id, asked.level ?? 0);
    page.asked = { question: asked, answer: await lookUp(asked) };
    await learnParty(page.asked);
    show();
    $('verdict').focus({ preventScroll: true });
    $('answer').scrollIntoView({ block: 'start' });
  } catch {
    $('answer').hidden = true;
    $('status').textContent = texts().unreachable;
  } finally {
    form.removeAttribute('aria-busy');
  }
}

/** The answer names the party by its URN alone. Persons are not asked for: their numbers would stand in a URL. */
async function learnParty({ question: asked, answer }) {
  const urn = answer.body.party;
  if (asked.audience === 'enduser' && urn?.includes(':organization:')) {
    page.known.parties[urn] ??= await partyName(asked, urn);
  }
}

function show() {
  const t = texts();
  const { question: asked, answer } = page.asked;
  const story = tell(
    { ...asked, language: page.language, caller: named(asked.caller), subjectCaller: named(asked.subjectCaller) },
    answer,
    t,
  );
  $('answer').hidden = false;
  $('verdict-box').className = `verdict ${story.tone}`;
  $('verdict').textContent = story.verdict;
  $('explanation').textContent = story.explanation;
  $('note').textContent = story.note ?? '';
  $('note').hidden = !story.note;
  $('note').className = story.tone === 'open' ? 'note caution' : 'note';
  $('caption').textContent = t.picture;
  $('status').textContent = story.verdict;
  sayInvalid(story.fieldError);
  draw($('picture'), story, t.picture, 'words');
  $('words').replaceChildren(...nodes(story).map((node) => element('li', node.words)));
  $('candidates').replaceChildren(...(story.candidates ?? []).map((id) => candidate(id, t)));
  $('facts').replaceChildren(...story.facts.flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
  $('request').textContent = answer.request;
  $('response').textContent = JSON.stringify(answer.body, null, 2);
}

const nodes = (story) => [...(story.above ? [story.above] : []), ...story.columns.flat()];

function element(name, written) {
  const made = document.createElement(name);
  made.textContent = written;
  return made;
}

function candidate(id, t) {
  const button = element('button', `${t.candidate}: ${id}`);
  button.type = 'button';
  button.addEventListener('click', () => {
    $('reference').value = `urn:altinn:dialog-id:${id}`;
    ask();
  });
  return button;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener('change', showFields);
$('caller').addEventListener('change', showCaller);
document.querySelectorAll('.language button').forEach((button) => {
  button.addEventListener('click', async () => {
    speak(button.value);
    if (page.asked) {
      // the texts of the answer are the API's
      page.asked.answer = await lookUp({ ...page.asked.question, language: page.language });
      show();
    }
  });
});
let drawnWidth = 0;
new ResizeObserver(([place]) => {
  const width = Math.round(place.contentRect.width);
  if (page.asked && width > 0 && width !== drawnWidth) {
    drawnWidth = width;
    show();
  }
}).observe($('picture'));

page.known = await choices();
document.querySelector('nav').append(
  ...(page.known.links ?? []).map(({ href, name }) => Object.assign(document.createElement('a'), { href, textContent: name })),
);
speak(page.language);
showFields();
