import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** 文书模板. */
export const documentTemplateRoutes = <Parent extends AnyRoute>(inside: Parent) =>
  [
    createRoute({
      getParentRoute: () => inside,
      path: '/settings/document-templates',
      component: lazyRouteComponent(() => import('./templates-page'), 'TemplatesPage'),
    }),
  ] as const;
