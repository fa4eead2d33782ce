import { type Conversation, unexpected } from './conversation.ts';
import { type Awaited, DialogueEnd } from './problem.ts';

/** An element with all that is in it. Names and text are the peer's own bytes, one character a byte. */
export interface XmlElement {
  /** The namespace that its prefix stands for; empty where it has none. */
  readonly namespace: string;
  /** Its name without the prefix. */
  readonly name: string;
  /** The start tag as it came. */
  readonly source: string;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in it. */
  readonly text: string;
}

/**
 * An XML document that never ends, as XMPP has it (RFC 6120 section 4), read element by element and not a byte further:
 * what follows `<proceed/>` must be seen to be there.
 *
 * Of XML it knows what RFC 6120 section 11.1 leaves before TLS: a declaration, elements, attributes, namespaces, text. The
 * rest (comments, DTDs, other instructions) is forbidden there, and unexpected here. A library would be some 50 KB in
 * everybody's bundle for these few rules, with entities and encodings to be disabled; and streaming parsers read ahead.
 */
export class XmlStream {
  readonly #conversation: Conversation;
  #scope: Scope = new Map();
  /** What the peer said since somebody began to wait for it, for those who want to see it. */
  #said = '';

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** The start tag of the document's element, in which all others stand. */
  async open(awaited: Awaited): Promise<XmlElement> {
    this.#said = '';
    let tag = await this.#tag(awaited);
    if (/^<\?xml\s/.test(tag.source)) tag = await this.#tag(awaited);
    if (tag.kind !== 'start') throw this.#unexpected(awaited);
    this.#scope = scopeOf(tag, this.#scope);
    return elementOf(tag, this.#scope, [], '');
  }

  /** The next element in the document's; throws `closed` where the document ends. */
  async next(awaited: Awaited): Promise<XmlElement> {
    this.#said = '';
    const tag = await this.#tag(awaited);
    if (tag.kind === 'end') throw new DialogueEnd({ kind: 'closed', awaited });
    return this.#element(tag, this.#scope, 1, awaited);
  }

  async #element(tag: Tag, outer: Scope, depth: number, awaited: Awaited): Promise<XmlElement> {
    if (tag.kind === 'other' || depth > maxDepth) throw this.#unexpected(awaited);
    const scope = scopeOf(tag, outer);
    const children: XmlElement[] = [];
    let text = '';
    while (tag.kind === 'start') {
      const inner = await this.#tag(awaited, (piece) => {
        text += piece;
      });
      if (inner.kind === 'end') {
        if (inner.name !== tag.name) throw this.#unexpected(awaited);
        break;
      }
      children.push(await this.#element(inner, scope, depth + 1, awaited));
    }
    return elementOf(tag, scope, children, text);
  }

  /** The next tag. Text before it goes to `onText`; without that only white space may stand there. */
  async #tag(awaited: Awaited, onText?: (text: string) => void): Promise<Tag> {
    let source = '';
    let quote = '';
    for (;;) {
      const character = (await this.#conversation.readBytes(1, awaited)).toString('latin1');
      this.#said += character;
      if (source === '' && character !== '<') {
        if (!onText && !betweenElements.test(character)) throw this.#unexpected(awaited);
        onText?.(character);
        continue;
      }
      source += character;
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (character === '"' || character === "'") quote = character;
      else if (character === '>') return parseTag(source);
    }
  }

  #unexpected(awaited: Awaited): DialogueEnd {
    return unexpected(this.#conversation, awaited, Buffer.from(this.#said, 'latin1'));
  }
}

/** Namespaces by their prefix; the empty prefix is the default one. */
type Scope = ReadonlyMap<string, string>;

interface Tag {
  /** `other` are declarations, comments and the like, and what is no tag at all. */
  readonly kind: 'start' | 'end' | 'empty' | 'other';
  readonly source: string;
  /** With its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Features are three deep. */
const maxDepth = 8;

/** White space, and the bytes of the mark with which a text in UTF-8 may begin. */
const betweenElements = /[ \t\r\n\u00ef\u00bb\u00bf]/;

const name = `[^\\s<>/=?!"']+`;
const attribute = `(${name})\\s*=\\s*(?:"([^<"]*)"|'([^<']*)')`;
const tagPattern = new RegExp(`^<(/?)(${name})((?:\\s+${attribute})*)\\s*(/?)>$`);

function parseTag(source: string): Tag {
  const match = tagPattern.exec(source);
  if (!match) return { kind: 'other', source, name: '', attributes: new Map() };
  const [, closing, tagName = '', attributes = ''] = match;
  const kind = closing ? 'end' : match.at(-1) ? 'empty' : 'start';
  const pairs = [...attributes.matchAll(new RegExp(attribute, 'g'))];
  return {
    kind,
    source,
    name: tagName,
    attributes: new Map(pairs.map(([, key = '', double, single]) => [key, double ?? single ?? ''])),
  };
}

function scopeOf({ attributes }: Tag, outer: Scope): Scope {
  const declared = [...attributes].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return new Map([...outer, ...declared.map(([key, value]) => [key.slice('xmlns:'.length), value] as const)]);
}

function elementOf(
  { name: qualified, source }: Tag,
  scope: Scope,
  children: readonly XmlElement[],
  text: string,
): XmlElement {
  const colon = qualified.indexOf(':');
  const prefix = qualified.slice(0, Math.max(0, colon));
  return {
    namespace: scope.get(prefix) ?? '',
    name: qualified.slice(colon + 1),
    source,
    children,
    text: text.trim(),
  };
}
