// Interroge l'état toutes les deux secondes et recharge dès qu'il change (contrat Passe Marché §4, rang 10).
const attendu = document.querySelector('[data-etat]')?.getAttribute('data-etat');

async function interroger() {
  const reponse = await fetch(location.href, { headers: { accept: 'application/json' } }).catch(() => undefined);
  const { sync_status: etat = attendu } = reponse?.ok ? await reponse.json() : {};
  if (etat === attendu) setTimeout(interroger, 2000);
  else location.reload();
}

if (attendu) setTimeout(interroger, 2000);
