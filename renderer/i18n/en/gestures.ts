/** Words of what people do on the canvas: clipboard, arranging, connecting. Keys begin with `gesture.`. */
export const gestures = {
  'gesture.copied': '{count} copied as Compose YAML.',
  'gesture.copy-nothing': 'Nothing that is selected is declared in a file, so there is nothing to copy.',
  'gesture.clipboard-closed': 'The clipboard cannot be reached here. Press Ctrl+C or Ctrl+X instead.',
  'gesture.paste-empty': 'The clipboard holds no text.',
  'gesture.paste-by-key': 'A menu may not read the clipboard here. Press Ctrl+V instead.',
  'gesture.dropped-compose': 'The services of {name} were added.',
  'gesture.open-instead': 'Open the file instead',
  'gesture.duplicate-services': 'Select the services that are to be duplicated.',
  'gesture.select-more': 'Select at least {count} cards first.',
  'gesture.arranged': '{count} cards arranged.',
} as const;
