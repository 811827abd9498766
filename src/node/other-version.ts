import type {NamedFolders} from './named-folders.js';
import type {BriefingReader, ReadBriefing} from './read-briefing.js';

/** Reads another version of a briefing, unless it is missing, or lies outside of the folders that were named. */
export type OtherVersion = (file: string) => ReadBriefing | 'missing' | 'outside';

/** Reads the files that briefings name as their original or translation. */
export function otherVersions(folders: NamedFolders, read: BriefingReader): OtherVersion {
  return (file) => {
    const place = folders.placeOfVersion(file);
    if (place === 'inside') return read(file);
    return place === 'nowhere' ? 'missing' : 'outside';
  };
}

/** What is said of a version that was not read. */
export function versionOutside(what: 'original' | 'translation', url: string): string {
  const cure = 'Name a folder that holds both, or work in one.';
  return `The ${what} “${url}” lies outside of the folder that was named, and was not read. ${cure}`;
}
