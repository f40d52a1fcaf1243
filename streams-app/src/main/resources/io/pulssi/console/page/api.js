// What is asked of the server. An answer that this server does not have is null.

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function answerOf(response, path) {
  if (response.redirected && new URL(response.url).pathname === '/login') throw new Refused(401, 'signed out');
  const isJson = (response.headers.get('Content-Type') || '').startsWith('application/json');
  const body = isJson ? await response.json() : null;
  if (!response.ok) throw new Refused(response.status, (body && body.error) || path + ': ' + response.status);
  return body;
}

export async function get(path) {
  return answerOf(await fetch('/api/v1/' + path, {headers: {Accept: 'application/json'}}), path);
}

/** As get, but null where the server knows no such thing. */
export async function getIfThere(path) {
  try {
    return await get(path);
  } catch (refused) {
    if (refused.status === 404) return null;
    throw refused;
  }
}

export async function post(path, body) {
  return answerOf(await fetch('/api/v1/' + path, {
    method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body),
  }), path);
}

export const segment = encodeURIComponent;
