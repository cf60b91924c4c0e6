import { ReglageRaccourcis } from '@/components/preferences/reglage-raccourcis.tsx';
import { VueDOffice } from '@/components/preferences/vue-d-office.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findPreferences } from '@/lib/db/find-preferences.ts';
import { listVues } from '@/lib/db/list-vues.ts';

export const metadata = { title: 'Préférences – Profil' };

export default async function PagePreferences() {
  const { id, perimetre } = await exigerAgent('demande.lire');
  const [preferences, vues] = await Promise.all([findPreferences(pool(), id), listVues(pool(), id, perimetre)]);
  return (
    <>
      <FilAriane courante="Préférences" />
      <h1>Préférences</h1>
      <ReglageRaccourcis actifs={preferences.raccourcis} />
      <VueDOffice vues={vues.map(({ ref, nom }) => ({ ref, nom }))} choisie={preferences.vue?.ref ?? null} />
    </>
  );
}
