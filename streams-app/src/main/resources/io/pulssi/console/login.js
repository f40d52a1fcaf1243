// The hash holds the requested place. It is carried through the login, as the server never sees it.
for (const form of document.querySelectorAll('form')) form.action = '/login' + location.hash;
for (const link of document.querySelectorAll('a[href="/login?again"]')) link.href += location.hash;
