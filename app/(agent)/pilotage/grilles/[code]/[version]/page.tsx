import { notFound } from 'next/navigation';
import { ChoixDeVersion } from '@/components/grilles/choix-de-version.tsx';
import { Criteres } from '@/components/grilles/criteres.tsx';
import { toFamilles } from '@/components/grilles/criteres-view.ts';
import { EcartsGrilles } from '@/components/grilles/ecarts-grilles.tsx';
import { toEcart } from '@/components/grilles/ecarts-view.ts';
import { EnteteGrille } from '@/components/grilles/entete-grille.tsx';
import { PublierGrille } from '@/components/grilles/publier-grille.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { seuilDePublication } from '@/lib/access/installation.ts';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { versionDeGrille } from '@/lib/contracts/grilles.ts';
import { pool } from '@/lib/db/client.ts';
import { findEmpechement } from '@/lib/db/find-empechement.ts';
import { findGrilleVersion } from '@/lib/db/find-grille-version.ts';
import { listGrilles } from '@/lib/db/list-grilles.ts';

export const metadata = { title: 'Grille – Grilles de cotation' };

type Props = {
  params: Promise<{ code: string; version: string }>;
  searchParams: Promise<{ avec?: string | string[] }>;
};

export default async function PageGrille({ params, searchParams }: Props) {
  const agent = await exigerAgent('grille.lire');
  const lus = versionDeGrille.safeParse(await params);
  const tenue = lus.success ? await findGrilleVersion(pool(), lus.data.code, lus.data.version) : null;
  if (tenue === null) notFound();
  const { grille, etat } = tenue;
  const { avec } = await searchParams;
  const [code, version] = typeof avec === 'string' ? avec.split('~') : [];
  const [toutes, autre] = await Promise.all([
    listGrilles(pool()),
    code && version ? findGrilleVersion(pool(), code, version) : null,
  ]);
  const ligne = toutes.find((g) => g.code === grille.code && g.version === grille.version);
  const maintenant = new Date();
  const peutPublier = etat === 'brouillon' && ligne !== undefined && peut(agent.role, 'grille.publier');
  const empechement = peutPublier
    ? await findEmpechement(pool(), ligne, toutes, { ...agent, seuil: seuilDePublication() }, maintenant)
    : null;
  return (
    <>
      <FilAriane
        etapes={[{ libelle: 'Grilles', href: '/pilotage/grilles' }]}
        courante={`${grille.libelle}, version ${grille.version}`}
      />
      <h1>
        {grille.libelle}, <span className="whitespace-nowrap">version {grille.version}</span>
      </h1>
      <EnteteGrille
        grille={grille}
        etat={etat}
        territoire={ligne?.territoire ?? ''}
        demandes={ligne?.demandes ?? 0}
        maintenant={maintenant}
      />
      {empechement ? <Alerte ton="info">{empechement}</Alerte> : null}
      <PublierGrille
        code={grille.code}
        version={grille.version}
        libelle={grille.libelle}
        debut={grille.debut.split('-').reverse().join('/')}
        permise={peutPublier && empechement === null}
      />
      <h2 className="fr-h5 fr-mt-3w">Comparer à une autre version</h2>
      <ChoixDeVersion grille={grille} toutes={toutes} choisie={autre?.grille ?? null} />
      {autre ? <EcartsGrilles ecart={toEcart(autre.grille, grille)} /> : null}
      <Criteres familles={toFamilles(grille)} />
    </>
  );
}
