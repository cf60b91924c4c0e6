import { AlertesListe } from '@/components/alertes/alertes-liste.tsx';
import { ReglesAlerte } from '@/components/alertes/regles-alerte.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listAlertes } from '@/lib/db/list-alertes.ts';
import { listReglesAlerte } from '@/lib/db/list-regles-alerte.ts';

export const metadata = { title: 'Alertes' };

export default async function PageAlertes() {
  const { role } = await exigerAgent('alerte.lire');
  const [alertes, regles] = await Promise.all([listAlertes(pool()), listReglesAlerte(pool())]);
  return (
    <>
      <FilAriane courante="Alertes" />
      <h1>Alertes</h1>
      <h2>Alertes ouvertes et récentes</h2>
      <AlertesListe alertes={alertes} peutAcquitter={peut(role, 'alerte.acquitter')} />
      <h2>Règles</h2>
      <ReglesAlerte regles={regles} modifiable={peut(role, 'alerte.regler')} />
    </>
  );
}
