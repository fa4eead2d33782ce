import { type Conversation, type Upgrade, unexpected } from './conversation.ts';
import { DialogueEnd, excerpt, type StarttlsProblem } from './problem.ts';
import { isAboutTls } from './reply.ts';
import { type XmlElement, XmlStream } from './xml-stream.ts';

/** STARTTLS of XMPP for clients (RFC 6120 section 5.4). */
export const xmpp: Upgrade = overStream('jabber:client');

/** STARTTLS of XMPP between servers, without a `from`: we are nobody's server. */
export const xmppServer: Upgrade = overStream('jabber:server');

const namespaces = {
  streams: 'http://etherx.jabber.org/streams',
  conditions: 'urn:ietf:params:xml:ns:xmpp-streams',
  tls: 'urn:ietf:params:xml:ns:xmpp-tls',
} as const;

function overStream(contentNamespace: 'jabber:client' | 'jabber:server'): Upgrade {
  return async (conversation, { server }) => {
    const stream = new XmlStream(conversation);
    conversation.send(
      `<?xml version='1.0'?><stream:stream to='${escapeXml(server)}' version='1.0' xml:lang='en'` +
        ` xmlns='${contentNamespace}' xmlns:stream='${namespaces.streams}'>`,
    );
    const header = await stream.open('the stream header');
    if (!is(header, 'streams', 'stream')) throw unlike(header, conversation, 'the stream header');
    const features = await stream.next('the stream features');
    if (!is(features, 'streams', 'features')) throw unlike(features, conversation, 'the stream features');
    if (!features.children.some((feature) => is(feature, 'tls', 'starttls'))) {
      throw new DialogueEnd({ kind: 'not-offered' });
    }
    // As in dialogues of lines: what the peer says before it is asked cannot be the answer.
    const early = conversation.unread;
    if (/\S/.test(early.toString('latin1'))) {
      throw unexpected(conversation, 'silence until our next command', Buffer.alloc(0));
    }
    conversation.send(`<starttls xmlns='${namespaces.tls}'/>`);
    const answer = await stream.next('the answer to starttls');
    if (!is(answer, 'tls', 'proceed')) throw unlike(answer, conversation, 'the answer to starttls');
    return conversation.socket;
  };
}

function is(element: XmlElement, namespace: keyof typeof namespaces, name: string): boolean {
  return element.namespace === namespaces[namespace] && element.name === name;
}

/** What it means that this element came and not the one that leads on. */
function unlike(element: XmlElement, conversation: Conversation, awaited: string): DialogueEnd {
  if (is(element, 'streams', 'error')) return new DialogueEnd(streamError(element, awaited));
  if (is(element, 'tls', 'failure')) {
    return new DialogueEnd({ kind: 'refused', reply: excerpt(element.source) });
  }
  return unexpected(conversation, awaited, Buffer.from(element.source, 'latin1'));
}

/**
 * The condition and the text of a stream error (RFC 6120 section 4.9.2), such as `host-unknown`. None is about STARTTLS,
 * for whose failure there is an element of its own.
 */
function streamError({ children, source }: XmlElement, awaited: string): StarttlsProblem {
  const defined = children.filter(({ namespace }) => namespace === namespaces.conditions);
  const error = defined.find(({ name }) => name !== 'text');
  const condition = error?.name ?? source;
  const text = defined.find(({ name }) => name === 'text')?.text ?? '';
  // `see-other-host` bears the other host (RFC 6120 section 4.9.3.19).
  const reply = excerpt([condition, error?.text ?? '', text].filter((part) => part !== '').join(': '));
  if (passing.has(condition)) return { kind: isAboutTls(text) ? 'unavailable' : 'busy', reply };
  return {
    kind: 'unexpected',
    awaited,
    reply,
    ...(aboutDomain.has(condition) ? { doubts: 'server-name' } : {}),
  };
}

/** Conditions that pass, or with which a server asks to come anew (RFC 6120 section 4.9.3). */
const passing = new Set([
  'connection-timeout',
  'internal-server-error',
  'remote-connection-failed',
  'reset',
  'resource-constraint',
  'system-shutdown',
]);

/** The domain that was asked for is not served here, or not any more. */
const aboutDomain = new Set(['host-unknown', 'host-gone', 'improper-addressing']);

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&apos;')
    .replaceAll('"', '&quot;');
}
