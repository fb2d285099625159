import { type Answer, ok } from './answer.ts';
import type { Account } from './state.ts';

/** GraphQL is not in the description of the REST API; one question is answered: who am I? */
export function graphqlAnswer(viewer: Account, body: unknown): { readonly answer: Answer; readonly problem?: string } {
  const query = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : '';
  if (/^\s*(query\b[^{]*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
    return { answer: ok({ data: { viewer: { login: viewer.login } } }) };
  }
  const message = 'this GraphQL document is not one that the loopback GitHub knows';
  return { answer: ok({ errors: [{ type: 'UNKNOWN', message }] }), problem: `body: ${message}` };
}
