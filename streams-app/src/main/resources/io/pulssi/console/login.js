// Behind the # stands what was asked for before anyone was asked who they are: carried along, as the server never sees it.
for (const form of document.querySelectorAll('form')) form.action = '/login' + location.hash;
for (const link of document.querySelectorAll('a[href="/login?again"]')) link.href += location.hash;
