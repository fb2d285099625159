import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.ts';
import type { Fault } from './faults.ts';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** An answer, and what becomes of it on the way. */
export interface Reply {
  readonly answer: Answer;
  readonly fault: Fault | undefined;
}

export interface Listening {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Listens on loopback, on a port that was free. */
export async function listen(reply: (request: Received) => Promise<Reply>): Promise<Listening> {
  const server = createServer((request, response) => {
    receive(request)
      .then(reply)
      .then((made) => send(response, made))
      .catch((error: unknown) => {
        console.error('The loopback GitHub failed:', error);
        response.destroy();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    headers: Object.fromEntries(headers),
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(response: ServerResponse, { answer, fault }: Reply): void {
  if (fault?.kind === 'cut' && fault.when !== 'during') {
    response.destroy();
    return;
  }
  const whole = bytesOf(answer.body);
  const bytes = fault?.kind === 'truncated' ? whole.subarray(0, Math.ceil(whole.length / 2)) : whole;
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': '0:0:0:0:0',
    ...answer.headers,
    ...(answer.status === 204 ? {} : { 'content-length': String(bytes.length) }),
  });
  if (fault?.kind === 'cut') response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(answer.status === 204 ? undefined : bytes);
}

function bytesOf(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
