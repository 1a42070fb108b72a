"""Addresses that everybody may open."""

from django.urls import path

from ownway.welcome.views import front, hello, help, pages

urlpatterns = [
    path("", front.front_door, name="front_door"),
    path("help-now", help.help_now, name="help_now"),
    path("leave", help.leave, name="leave"),
    path("blank", help.blank, name="blank"),
    path("favicon.ico", help.no_icon, name="no_icon"),
    path("hello", hello.hello_start, name="hello_start"),
    path("hello/check", hello.hello_check, name="hello_check"),
    path("hello/sent", hello.hello_sent, name="hello_sent"),
    path("hello/change", hello.hello_change, name="hello_change"),
    path("hello/take-back", hello.hello_take_back, name="hello_take_back"),
    path("hello/<slug:page>", hello.hello_question, name="hello_question"),
    path("keeping-private", pages.keeping_private, name="keeping_private"),
    path("cannot-protect", pages.cannot_protect, name="cannot_protect"),
    path("accessibility", pages.accessibility, name="accessibility"),
    path("say-how-it-is", pages.say_how_it_is, name="say_how_it_is"),
    path("find-us", pages.find_us, name="find_us"),
]
