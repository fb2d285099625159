import type { Answer, Call } from './answer.ts';

/** One page of a list, with the Link header that leads to the others. */
export function page(
  call: Call,
  items: readonly unknown[],
  wrap: (page: readonly unknown[]) => unknown = (all) => all,
): Answer {
  const size = Number(call.query.per_page ?? 30);
  const number = Math.max(1, Number(call.query.page ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(number > 1 ? [link(call, number - 1, 'prev')] : []),
    ...(number < last ? [link(call, number + 1, 'next'), link(call, last, 'last')] : []),
    ...(number > 1 ? [link(call, 1, 'first')] : []),
  ];
  return {
    status: 200,
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
    body: wrap(items.slice((number - 1) * size, number * size)),
  };
}

/** GitHub writes these addresses with the repository's id, never with its name. */
function link(call: Call, number: number, relation: string): string {
  const url = new URL(call.url);
  url.pathname = url.pathname.replace(/\/repos\/[^/]+\/[^/]+/, `/repositories/${call.repository.id}`);
  url.searchParams.set('page', String(number));
  return `<${url.href}>; rel="${relation}"`;
}
