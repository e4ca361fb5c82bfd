import { createLink } from '@tanstack/react-router';
import { Button } from 'antd';

/** A link that looks like a button: for the one next act of a card, which opens a page. */
export const ButtonLink = createLink(Button);
