/** Unsaved texts after a crash, and files that another program changed. Keys begin with `recover.`, `conflict.`. */
export const recover = {
  'recover.fail': 'Unsaved changes cannot be kept for the case of a crash. Save soon.',
  'recover.found_one': '{count} file has changes that were not saved when Composewright ended.',
  'recover.found_other': '{count} files have changes that were not saved when Composewright ended.',
  'recover.show': 'Show',
  'recover.left_one': '{folder}: {count} file was not saved when Composewright ended.',
  'recover.left_other': '{folder}: {count} files were not saved when Composewright ended.',
  'recover.open': 'Open',
  'recover.title': 'Unsaved changes were found',
  'recover.text':
    'Composewright ended before these changes were saved. Restoring puts them into the window; nothing is written to disk until you save.',
  'recover.files': 'Files with unsaved changes',
  'recover.at': 'kept {time}',
  'recover.changed': 'changed on disk since',
  'recover.changed-text':
    'Another program changed this file after your last save. Look at what differs: restoring brings back your text as it was.',
  'recover.on-disk': 'On disk',
  'recover.unsaved': 'Unsaved',
  'recover.later': 'Decide later',
  'recover.discard': 'Discard',
  'recover.restore': 'Restore',
  'recover.restore-all': 'Restore all',
} as const;
