/** The page: reads the question, asks the API, shows the answer. */
import { choices, lookUp, tokenFor } from './api.js';
import { draw } from './picture.js';
import { tell } from './story.js';
import { TEXTS } from './texts.js';

const $ = (id) => document.getElementById(id);
const form = $('question');

const page = {
  language: navigator.language.toLowerCase().match(/^(nb|nn|no)/) ? 'nb' : 'en',
  known: { callers: [], references: [], parties: {} },
  /** The last question and its answer, to be told again in another language or another width. */
  asked: undefined,
};

const texts = () => TEXTS[page.language];
const audience = () => form.elements.audience.value;
const isPasting = () => page.known.callers.length === 0 || $('paste').checked;
const callers = (isOwner) => page.known.callers.filter((caller) => (caller.kind === 'owner') === isOwner);
/** In the page's language; the list may have one name for all. */
const named = (caller) => caller && { ...caller, name: caller.name[page.language] ?? caller.name };
const chosen = (select) => page.known.callers.find((caller) => caller.id === select.value);

// the form

function option(value, label, isSelected) {
  return new Option(label, value, false, isSelected);
}

function fill(select, options) {
  const before = select.value;
  select.replaceChildren(...options.map(([value, label]) => option(value, label, value === before)));
}

const labelled = (caller) => [caller.id, named(caller).name];

function fillForm() {
  const t = texts();
  fill($('caller'), callers(false).map(labelled));
  fill($('owner'), callers(true).map(labelled));
  fill($('subject'), [['', t.nobody], ...callers(false).map(labelled)]);
  fill($('stated'), [['', t.notStated], ...['0', '1', '2', '3', '4'].map((level) => [level, level])]);
  showCaller();
  $('examples').hidden = page.known.references.length === 0;
  $('examples').replaceChildren(...page.known.references.map(example));
}

function showCaller() {
  $('caller-about').textContent = chosen($('caller'))?.about[page.language] ?? '';
  fill($('level'), (chosen($('caller'))?.levels ?? []).map((level) => [String(level), String(level)]));
}

function example({ ref, label }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label[page.language];
  button.addEventListener('click', () => {
    $('reference').value = ref;
    $('reference').focus();
    sayInvalid();
  });
  return button;
}

function showFields() {
  const holds = {
    list: !isPasting(),
    paste: isPasting(),
    choosable: page.known.callers.length > 0,
    enduser: audience() === 'enduser',
    serviceowner: audience() === 'serviceowner',
  };
  document.querySelectorAll('[data-when]').forEach((field) => {
    field.hidden = !field.dataset.when.split(' ').every((condition) => holds[condition]);
  });
}

function speak(language) {
  page.language = language;
  const t = texts();
  document.documentElement.lang = language;
  document.title = t.title;
  document.querySelectorAll('[data-t]').forEach((element) => {
    element.textContent = t[element.dataset.t];
  });
  document.querySelectorAll('[data-label]').forEach((element) => {
    element.setAttribute('aria-label', t[element.dataset.label]);
  });
  document.querySelectorAll('.language button').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.value === language));
  });
  fillForm();
  sayInvalid();
}

function sayInvalid(message) {
  $('reference-error').textContent = message ?? '';
  $('reference-error').hidden = !message;
  $('reference').setAttribute('aria-invalid', String(Boolean(message)));
}

// the question

function question() {
  const isOwner = audience() === 'serviceowner';
  const caller = isPasting() ? undefined : chosen(isOwner ? $('owner') : $('caller'));
  const subjectCaller = isOwner && !isPasting() ? chosen($('subject')) : undefined;
  return {
    audience: audience(),
    reference: $('reference').value.trim(),
    language: page.language,
    caller,
    level: isOwner || isPasting() ? undefined : Number($('level').value),
    subjectCaller,
    subject: isOwner ? (isPasting() ? $('subject-urn').value.trim() : (subjectCaller?.urn ?? '')) : '',
    stated: isOwner ? $('stated').value : '',
    parties: page.known.parties,
  };
}

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

// the answer

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

// what happens

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
speak(page.language);
showFields();
