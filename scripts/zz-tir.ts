import { mesurerReception } from './campagne/mesurer-reception.ts';
import { corpsDe, identifiantDe, ouvrirFacteur, signatureDe } from './campagne/notifier.ts';
const [o, mode, d, s] = process.argv.slice(2);
const S = 'secret-de-campagne-0123456789abcdef';
if (mode === 'max') {
  const f = ouvrirFacteur(o, '/api/webhooks/passe-marche');
  let n = 0;
  const t = performance.now();
  const base = Math.floor(Math.random() * 1e9);
  const fin = t + Number(s) * 1000;
  const st = {};
  await Promise.all(
    Array.from({ length: Number(d) }, async () => {
      while (performance.now() < fin) {
        const c = corpsDe(identifiantDe(base + n++));
        const r = await f.poster(c, signatureDe(c, S));
        st[r] = (st[r] ?? 0) + 1;
      }
    }),
  );
  console.log('max/s', Math.round(n / ((performance.now() - t) / 1000)), st);
  await f.fermer();
} else console.log(JSON.stringify(await mesurerReception(o, S, { parSeconde: Number(d), secondes: Number(s) })));
