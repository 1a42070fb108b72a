from django.apps import AppConfig


class InquiryConfig(AppConfig):
    name = "ownway.inquiry"
    label = "inquiry"
