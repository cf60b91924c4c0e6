import type { ExportBody } from '../contracts/export-demandes.ts';
import type { Probleme } from '../contracts/probleme.ts';

export type Export = { ok: true; nom: string; fichier: Blob } | { ok: false; error: Probleme };

const INJOIGNABLE: Probleme = {
  type: '/problemes/injoignable',
  title: 'Export interrompu',
  status: 0,
  detail: 'Le fichier n’est pas arrivé en entier : rien n’a été enregistré, recommencez.',
  instance: '',
  erreurs: [],
};

/** Demande le fichier. Une lecture coupée au milieu est un échec : un fichier partiel n'est jamais proposé. */
export async function exporterDemandes(body: ExportBody): Promise<Export> {
  try {
    const reponse = await fetch('/api/demandes/export', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (reponse.ok) {
      const nom = /filename="([^"]+)"/.exec(reponse.headers.get('content-disposition') ?? '')?.[1] ?? 'demandes.csv';
      return { ok: true, nom, fichier: await reponse.blob() };
    }
    const { probleme } = await import('../contracts/probleme.ts');
    const lu = probleme.safeParse(await reponse.json());
    return { ok: false, error: lu.success ? lu.data : INJOIGNABLE };
  } catch {
    return { ok: false, error: INJOIGNABLE };
  }
}
