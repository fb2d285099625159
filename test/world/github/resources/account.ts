import type { Account } from '../state.ts';

const LINKS = [
  'events',
  'followers',
  'following',
  'gists',
  'organizations',
  'received_events',
  'repos',
  'starred',
  'subscriptions',
];

export function userJson(api: string, { id, login, type }: Account): Record<string, unknown> {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: type === 'Bot' ? `https://github.com/apps/${login.replace('[bot]', '')}` : `https://github.com/${login}`,
    ...Object.fromEntries(LINKS.map((name) => [`${name}_url`, `${url}/${name}`])),
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The app on whose behalf a bot acts; a person has none. */
export function appJson(api: string, { id, login, type }: Account): Record<string, unknown> | null {
  if (type !== 'Bot') return null;
  const slug = login.replace('[bot]', '');
  return {
    id,
    slug,
    node_id: nodeId('Integration', id),
    owner: userJson(api, { id: 9919, login: 'github', type: 'Organization' }),
    name: slug,
    description: null,
    external_url: 'https://example.com',
    html_url: `https://github.com/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { checks: 'write', contents: 'write', issues: 'write', metadata: 'read' },
    events: [],
  };
}

export function nodeId(type: string, id: number): string {
  return Buffer.from(`${type}${id}`).toString('base64url');
}
