import { describeLineProtocol } from './line-protocol.ts';

const greeted = `
  S: 200 news.example.com InterNetNews NNRP server ready (posting ok)
  C: STARTTLS
`;

describeLineProtocol(
  'nntp',
  [
    ['as usual', `${greeted}S: 382 Begin TLS negotiation now`],
    ['where posting is not allowed', 'S: 201 ready\nC: STARTTLS\nS: 382'],
  ],
  [
    ['STARTTLS is not known', 'not-offered', `${greeted}S: 500 What?`],
    ['the syntax is not known', 'not-offered', `${greeted}S: 501 Bad command use`],
    ['the feature is not there', 'not-offered', `${greeted}S: 503 Not supported`],
    ['STARTTLS is not permitted', 'refused', `${greeted}S: 502 Command unavailable`],
    ['TLS cannot be begun', 'refused', `${greeted}S: 580 Can not initiate TLS negotiation`],
    ['the banner says not now', 'busy', 'S: 400 Load is 23.42'],
    ['STARTTLS is answered with not now', 'busy', `${greeted}S: 400 Shutting down`],
    ['TLS does not start for now', 'unavailable', `${greeted}S: 400 TLS is not available`],
    ['not now follows the banner', 'busy', 'S: 200 ready\nS: 400 Shutting down'],
    ['the banner turns us away', 'unexpected', 'S: 502 You have no permission to talk. Goodbye.'],
    ['a login comes first', 'unexpected', `${greeted}S: 480 Authentication required`],
    ['the go-ahead is that of SMTP', 'unexpected', `${greeted}S: 220 Ready to start TLS`],
    ['the banner is in lines', 'unexpected', 'S: 200-ready'],
  ],
);
