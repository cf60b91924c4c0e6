import { Horodatage } from '@/components/ui/horodatage.tsx';

const JOUR_MS = 86_400_000;

/** L'âge d'un secret réglé. */
export function AgeSecret({ depuis, maintenant }: { depuis: Date | undefined; maintenant: Date }) {
  if (depuis === undefined) return <>présent sur le site, pas encore vu par le travailleur : redémarrez-le</>;
  const jours = Math.floor((maintenant.getTime() - depuis.getTime()) / JOUR_MS);
  const age = jours === 0 ? 'depuis moins d’un jour' : `depuis ${jours} ${jours === 1 ? 'jour' : 'jours'}`;
  return (
    <>
      présent, {age} (<Horodatage instant={depuis} />)
    </>
  );
}
