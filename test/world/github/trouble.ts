import { type Answer, notAccessible, problem } from './answer.ts';
import type { Fault } from './faults.ts';

/** What GitHub answers in place of the real thing; nothing for a fault that only spoils the way. */
export function troubleAnswer(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'primary-limit':
      return primaryLimit(fault.resetSeconds ?? 60);
    case 'secondary-limit':
      return secondaryLimit(fault.status ?? 403, fault.retryAfterSeconds);
    case 'bad-gateway':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: UNICORN };
    case 'forbidden':
      return notAccessible();
    case 'status':
      return problem(fault.status, fault.message);
    case 'cut':
    case 'truncated':
    case 'partial':
      return undefined;
  }
}

const UNICORN =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<h1>502 Bad Gateway</h1>\r\n</body>\r\n</html>\r\n';

/** The reset is a time of day at GitHub's clock: the one place where the loopback GitHub needs the real one. */
function primaryLimit(resetSeconds: number): Answer {
  const headers = {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '1000',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + resetSeconds),
    'x-ratelimit-resource': 'core',
  };
  return { ...problem(403, 'API rate limit exceeded for installation ID 1.'), headers };
}

function secondaryLimit(status: number, retryAfterSeconds: number | undefined): Answer {
  const answer = problem(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  );
  return retryAfterSeconds === undefined
    ? answer
    : { ...answer, headers: { 'retry-after': String(retryAfterSeconds) } };
}
